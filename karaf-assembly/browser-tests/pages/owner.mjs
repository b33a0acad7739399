// SPDX-License-Identifier: Apache-2.0
// Whoever runs the house, and a watch in the hand.
import { patience } from '../clerk.mjs';

export class Owner {
  constructor(clerk) {
    this.clerk = clerk;
    this.page = clerk.page;
  }

  place(id) {
    return this.clerk.hook(`foreign-${id}`);
  }

  title(text) {
    return this.page.getByRole('heading', { level: 1, name: text }).waitFor({ timeout: patience });
  }

  gone(locator) {
    return locator.waitFor({ state: 'detached', timeout: patience });
  }

  row(id) {
    return this.page.locator(`[data-testid="page-row"][data-id="${id}"]`);
  }

  /** Waits until the list says that a page stands so. */
  stands(id, state) {
    return this.clerk.until(
      () => this.row(id).getAttribute('data-state'),
      (now) => now === state,
    );
  }

  /** Agrees to a page: SHARED or FRAMED. */
  async decide(id, mode) {
    const { clerk } = this;
    await clerk.place('pages');
    await this.row(id).getByTestId('page-choose').click();
    await clerk.hook(`page-mode-${mode}`).click();
    await clerk.station(`pages-${id}-${mode}`);
    await clerk.hook('page-agree').click();
    await this.stands(id, 'READY');
  }
}
