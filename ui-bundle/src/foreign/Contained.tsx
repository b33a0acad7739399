// SPDX-License-Identifier: Apache-2.0
import { Component, type ReactNode } from 'react';

/** What a page of a bundle throws while it is drawn ends here. */
export class Contained extends Component<{ cut: () => void; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError = () => ({ broken: true });
  override componentDidCatch(): void {
    // after this commit: a store must not change while React commits
    queueMicrotask(this.props.cut);
  }
  override render(): ReactNode {
    return this.state.broken ? null : this.props.children;
  }
}
