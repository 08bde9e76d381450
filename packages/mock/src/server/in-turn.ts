import type { Socket } from "node:net";

// Node gives a socket with each request, and nothing that goes from one to the next of the same connection.
const turns = new WeakMap<Socket, Promise<void>>();

/**
 * Begins a task once those before it on the same connection are done: pipelined requests take effect in the order in which
 * they were sent (RFC 9112, 9.3.2). A task that rejects ends the connection.
 */
export function inTurn(socket: Socket, task: () => Promise<void>): void {
  const turn = (turns.get(socket) ?? Promise.resolve()).then(task);
  turns.set(
    socket,
    turn.catch(() => void socket.destroy()),
  );
}
