import type { Generator } from "./generator.ts";
import type { OutputSize } from "./measure-output.ts";
import type { Situation } from "./situation.ts";
import type { Subject } from "./subject.ts";

/** One description, and what each tool took for it. */
export interface SubjectRuns {
  readonly subject: Subject;
  /** Bytes of the description. */
  readonly bytes: number;
  /** Rounds that count. */
  readonly rounds: number;
  readonly all: readonly GeneratorRuns[];
}

/** What one tool took. */
export interface GeneratorRuns {
  readonly generator: Generator;
  /** Why it does not generate; then there is nothing else. */
  readonly failure?: string;
  /** One for each round, in their order. */
  readonly samples: Readonly<Record<Situation, readonly Sample[]>>;
  /** Of what it generated cold. */
  readonly size: OutputSize;
}

/** One run. */
export interface Sample {
  readonly milliseconds: number;
  /** Bytes. */
  readonly peak: number;
}
