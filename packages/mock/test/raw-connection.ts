import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A connection whose bytes are written and read as they are. */
export interface RawConnection {
  readonly socket: Socket;
  readonly send: (text: string | Uint8Array) => void;
  /** All that came so far, once it holds a text. Rejects if the connection ends before. */
  readonly until: (text: string) => Promise<string>;
  /** All that came, once the other side has ended the connection. */
  readonly end: () => Promise<string>;
}

export async function openConnection(port: number): Promise<RawConnection> {
  const socket = connect(port, "127.0.0.1");
  let received = "";
  let ended = false;
  const onChange = new Set<() => void>();
  const change = (): void => {
    for (const one of [...onChange]) one();
  };
  socket.on("data", (chunk) => {
    received += chunk.toString("latin1");
    change();
  });
  socket.on("error", () => {});
  socket.on("close", () => {
    ended = true;
    change();
  });
  await once(socket, "connect");

  function wait(isDone: () => boolean): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!isDone() && !ended) return;
        onChange.delete(look);
        if (isDone()) resolve(received);
        else reject(new Error(`The connection ended after ${JSON.stringify(received)}.`));
      };
      onChange.add(look);
      look();
    });
  }
  return {
    socket,
    send: (text) => void socket.write(text),
    until: (text) => wait(() => received.includes(text)),
    end: () => wait(() => ended),
  };
}

/** What a server answers to bytes on a connection of their own, which it has to end. */
export async function exchange(port: number, text: string): Promise<string> {
  const connection = await openConnection(port);
  connection.send(text);
  return connection.end();
}
