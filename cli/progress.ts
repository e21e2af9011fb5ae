/** One line that says how far a long run is; nothing where nobody watches, or while the run is short. */
export interface Progress {
  /** Says what is done now. Cheap: call it as often as you like. */
  say(text: string): void;
  /** Takes the line away. */
  end(): void;
}

const patience = 500;
const pause = 80;

/** Shows progress on a stream, usually stderr, if it is a terminal. */
export function progressOn(stream: { isTTY?: boolean; write(text: string): unknown }): Progress {
  const from = performance.now() + patience;
  let next = from;
  let shown = false;
  return {
    say(text) {
      const now = performance.now();
      if (!stream.isTTY || now < next) return;
      next = now + pause;
      shown = true;
      stream.write(`\r\u001b[K${text}`);
    },
    end() {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
