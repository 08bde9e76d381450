import type { WriteStream } from "node:tty";
import { styleText } from "node:util";
import { formatSeconds } from "./format-seconds.ts";

/** Where lines are printed one after the other, with what is being done below them if it is a terminal. */
export interface Screen {
  readonly print: (line: string) => void;
  readonly setStatus: (status: string) => void;
  /** Takes the status away for good. */
  readonly end: () => void;
}

/** The screen on a stream: with a status on a terminal, without anywhere else and in CI. */
export function openScreen(stream: WriteStream): Screen {
  const isLive = stream.isTTY && !process.env["CI"] && process.env["TERM"] !== "dumb";
  return isLive ? openTerminal(stream) : openPlain(stream);
}

function openPlain(stream: WriteStream): Screen {
  return { print: (line) => stream.write(`${line}\n`), setStatus: () => undefined, end: () => undefined };
}

function openTerminal(stream: WriteStream): Screen {
  let status = "";
  const clear = "\r\u001b[K";

  function draw(): void {
    // As wide as the terminal it would break into a second line, which is not cleared.
    const line = `${formatSeconds(performance.now())}  ${status}`.slice(0, stream.columns - 1);
    stream.write(clear + styleText("dim", line, { stream }));
  }

  const timer = setInterval(draw, 100);
  return {
    print: (line) => stream.write(`${clear}${line}\n`),
    setStatus: (text) => {
      status = text;
    },
    end: () => {
      clearInterval(timer);
      stream.write(clear);
    },
  };
}
