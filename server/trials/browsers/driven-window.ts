/** A window of any browser, driven by the little that every driver can do. */
export interface DrivenWindow {
  /** Opens an address and waits until it has loaded. */
  go(url: string): Promise<void>;
  /** What an expression comes to in the page; only what JSON can hold. */
  read(expression: string): Promise<unknown>;
  /** Clicks with the mouse on the element that an expression gives. Throws where it can't be clicked. */
  click(element: string): Promise<void>;
  /** Types into whatever has the focus, key by key. */
  type(text: string): Promise<void>;
  /** What stands in the window, as PNG. */
  picture(): Promise<Buffer>;
  /** What the browser complained about so far: errors, also those of the page's policy. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}
