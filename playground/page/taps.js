/** Pressed buttons of one chat: each waits until the bot has answered it. */

const UNANSWERED = 30_000; // ms until a button stops waiting for an answer that does not come

export class Taps {
  /**
   * @param {function(number, string): Promise<?{query: string}>} send a message's id and a button's data; null if it failed
   * @param {function({text: ?string, alert: boolean})} tell what the bot answered to a tap of this page
   */
  constructor(send, tell) {
    this.send = send;
    this.tell = tell;
    this.sent = new Map(); // query -> what ends the waiting of its button
    this.early = new Map(); // query -> an answer that has overtaken our own request, or is for another tab's tap
  }

  /** Press a button: sent as often as it is pressed, as a real client does. */
  async press(view, data) {
    const pressed = Symbol("until the server has named the query");
    view.waiting.set(pressed, data);
    view.showWaiting();
    const sent = await this.send(view.id, data);
    // A redrawing that took the button away has also ended its waiting.
    const waits = view.waiting.delete(pressed);
    if (sent && waits) view.waiting.set(sent.query, data);
    if (sent) this.expect(sent.query, () => view.waiting.delete(sent.query) && view.showWaiting());
    view.showWaiting();
  }

  expect(query, done) {
    this.sent.set(query, done);
    const early = this.early.get(query);
    if (early) this.answered(early);
    else setTimeout(done, UNANSWERED);
  }

  answered(event) {
    const done = this.sent.get(event.query);
    if (!done) {
      this.early.set(event.query, event);
      setTimeout(() => this.early.delete(event.query), UNANSWERED);
      return;
    }
    this.sent.delete(event.query);
    this.early.delete(event.query);
    done();
    if (event.text || event.url) this.tell(event);
  }
}
