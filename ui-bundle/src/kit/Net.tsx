// SPDX-License-Identifier: Apache-2.0
import { Component, type ReactNode } from 'react';
import { Trouble } from './marks';

/** Catches what fell over, so that all around it stays; another place begins anew. */
export class Net extends Component<{ place: string; children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidUpdate(before: { place: string }) {
    if (before.place !== this.props.place && this.state.error) this.setState({ error: null });
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Trouble error={error} retry={() => this.setState({ error: null })} />;
  }
}
