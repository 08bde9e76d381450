/** True for the whole address of a server that clients call: `https:`, or `http:` on a loopback host; variables may stand in it. */
export function isCallable(url: string): boolean {
  return /^(https:\/\/|\{[\w-]+\}:\/\/|http:\/\/(localhost|127(\.\d+){3}|\[::1\])(?=[:/]|$))[\w.{}:/~%@!$'()*+,;=&[\]-]*$/.test(
    url,
  );
}
