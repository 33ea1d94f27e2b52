import type { PropertyType } from "./conversions";

/** What a person asks for. */
export interface PropertyMigration {
  /** Identifier of the blueprint. */
  readonly blueprint: string;
  readonly from: string;
  /** May equal `from` where the type changes. */
  readonly to: string;
  /** Undefined where the type stays. */
  readonly type?: PropertyType | undefined;
  /** Whether values that do not convert are given up; else one of them keeps the whole from being done. */
  readonly dropUnconvertible: boolean;
}
