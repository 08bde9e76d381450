// Every format that is checked.
export { formatBinary, formatByte } from "./bytes.ts";
export { formatDate, formatDateTime, formatIsoDateTime, formatIsoTime, formatTime } from "./date-time.ts";
export { formatDuration } from "./duration.ts";
export { formatEmail } from "./email.ts";
export { formatHostname } from "./hostname.ts";
export { formatIdnEmail } from "./idn-email.ts";
export { formatIdnHostname } from "./idn-hostname.ts";
export {
  formatDoubleInt,
  formatInt8,
  formatInt16,
  formatInt32,
  formatInt64,
  formatUint8,
  formatUint16,
  formatUint32,
  formatUint64,
} from "./integers.ts";
export { formatIpv4 } from "./ipv4.ts";
export { formatIpv6 } from "./ipv6.ts";
export { formatIri, formatIriReference, formatUrl } from "./iri.ts";
export {
  formatJsonPointer,
  formatJsonPointerUriFragment,
  formatRelativeJsonPointer,
} from "./json-pointer.ts";
export { formatRegex } from "./regex.ts";
export { formatUri, formatUriReference } from "./uri.ts";
export { formatUriTemplate } from "./uri-template.ts";
export { formatUuid } from "./uuid.ts";
