import type { JournalEntry } from "./service.ts";

/** An entry that is being written. */
export type OpenEntry = { -readonly [K in keyof JournalEntry]: JournalEntry[K] };

export interface Journal {
  readonly entries: readonly JournalEntry[];
  readonly begin: (entry: Pick<JournalEntry, "method" | "url" | "headers">) => OpenEntry;
  readonly clear: () => void;
}

/** How many entries are kept. */
const MOST_ENTRIES = 1000;

/** Keeps what a service was asked, the last 1,000 requests. */
export function makeJournal(): Journal {
  const entries: OpenEntry[] = [];
  return {
    entries,
    begin: (known) => {
      const entry: OpenEntry = {
        operation: undefined,
        ...known,
        request: {},
        problems: [],
        status: undefined,
        answer: undefined,
        fault: undefined,
      };
      entries.push(entry);
      if (entries.length > MOST_ENTRIES) entries.shift();
      return entry;
    },
    clear: () => void entries.splice(0),
  };
}
