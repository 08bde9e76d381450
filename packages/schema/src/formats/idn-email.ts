import type { Format } from "../schema.ts";
import { isMailbox } from "./email.ts";
import { isIdnHostname } from "./idn-hostname.ts";

/** RFC 6531, section 3.3: a mailbox in which letters of any script may stand. */
export const formatIdnEmail: Format = {
  name: "idn-email",
  type: "string",
  test(text: string) {
    const at = text.lastIndexOf("@");
    // `atext` and `qtextSMTP` are extended by all that is not ASCII: as good as any letter.
    return (
      at >= 0 && isMailbox(text.slice(0, at).replace(/\P{ASCII}/gu, "a") + text.slice(at), isIdnHostname)
    );
  },
};
