import type { Pair } from "./figures";
import { ImportBench } from "./import";
import { inTurn } from "./in-turn";
import { bareNodeStart, providerStart } from "./provider-start";
import type { ImportRow, Row, TerraformRow } from "./rows";
import { TerraformBench } from "./terraform-bench";

/** Runs rows. What one has set up stays for its further pairs; an apply begins anew each time. */
export class Runs {
  #open: TerraformBench | ImportBench | undefined;

  /** Runs ours and the yardstick once. */
  async pair(row: Row, turn: number): Promise<Pair> {
    if (row.measures === "start") return inTurn(turn, providerStart, bareNodeStart);
    if (this.#open?.row !== row || row.measures === "apply") {
      this.close();
      this.#open = await opened(row);
    }
    return this.#open.pair(turn);
  }

  close(): void {
    this.#open?.close();
    this.#open = undefined;
  }
}

function opened(row: TerraformRow | ImportRow): Promise<TerraformBench | ImportBench> {
  return row.measures === "import" ? ImportBench.open(row) : TerraformBench.open(row);
}
