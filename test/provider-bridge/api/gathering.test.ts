import { Crowd } from "../../../provider-bridge/api/crowd";
import { Rounds, type Waiting } from "../../../provider-bridge/api/rounds";
import { EventClock, StandstillClock } from "./clocks";

interface Call extends Waiting {
  readonly done: () => void;
}

/** A pseudo-random number from 0 to 1 for each step, the same each time. */
function chance(): () => number {
  let state = 12345;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/**
 * Terraform as a caller: so many calls under way, each begun some milliseconds after the other by a core that does one thing at a time.
 * Gives the sizes of the rounds.
 */
async function applied(
  count: number,
  parallelism: number,
  options: { readonly start: number; readonly latency: number },
): Promise<number[]> {
  const clock = new EventClock();
  const random = chance();
  const sizes: number[] = [];
  const rounds = new Rounds<Call>(clock, new AbortController().signal, async (calls) => {
    sizes.push(calls.length);
    await clock.wait(options.latency);
    for (const call of calls) call.done();
  });
  let [begun, finished, free, coreFreeAt] = [0, 0, parallelism, 0];
  const begin = (): void => {
    for (; free > 0 && begun < count; begun++, free--) {
      coreFreeAt = Math.max(coreFreeAt, clock.now()) + options.start * (0.4 - 0.6 * Math.log(1 - random()));
      void clock.wait(coreFreeAt - clock.now()).then(() => rounds.add({ reject: () => undefined, done: end }));
    }
  };
  const end = (): void => {
    [finished, free] = [finished + 1, free + 1];
    begin();
  };
  begin();
  await clock.runUntil(() => finished === count);
  return sizes;
}

describe("rounds of calls from Terraform", () => {
  const portal = [5, 60, 200];
  const terraform = [2, 10, 40];
  const cases = [1, 4, 10, 50].flatMap((parallelism) =>
    portal.flatMap((latency) => terraform.map((start) => [parallelism, latency, start] as const)),
  );

  it.each(cases)(
    "hold nearly as many as are under way: %d, at a latency of %d ms and one start in %d ms",
    async (parallelism, latency, start) => {
      const sizes = await applied(300, parallelism, { start, latency });
      expect(Math.max(...sizes)).toBe(parallelism);
      expect(sizes.length).toBeLessThanOrEqual((300 / parallelism) * 1.15 + 3);
    },
  );

  it("follow when fewer or more calls are under way than before", async () => {
    const clock = new EventClock();
    const sizes: number[] = [];
    const rounds = new Rounds<Call>(clock, new AbortController().signal, async (calls) => {
      sizes.push(calls.length);
      for (const call of calls) call.done();
    });
    let left = 0;
    const wave = async (count: number): Promise<void> => {
      left = count;
      for (let n = 0; n < count; n++) rounds.add({ reject: () => undefined, done: () => left-- });
      await clock.runUntil(() => left === 0);
    };
    for (let n = 0; n < 20; n++) await wave(10);
    for (let n = 0; n < 20; n++) await wave(3);
    sizes.length = 0;
    for (let n = 0; n < 20; n++) await wave(8);
    expect(sizes.length).toBeLessThan(40);
    expect(sizes.filter((size) => size === 8).length).toBeGreaterThan(10);
  });

  it("are corrected by the calls that arrive while one is run", async () => {
    const clock = new EventClock();
    const sizes: number[] = [];
    const rounds = new Rounds<Call>(clock, new AbortController().signal, async (calls) => {
      sizes.push(calls.length);
      await clock.wait(100);
      for (const call of calls) call.done();
    });
    let left = 60;
    const call = (): Call => ({ reject: () => undefined, done: () => void (left-- > 10 && rounds.add(call())) });
    for (let n = 0; n < 4; n++) rounds.add(call());
    await clock.runUntil(() => sizes.length === 1);
    for (let n = 0; n < 6; n++) rounds.add(call());
    await clock.runUntil(() => left === 0);
    expect(sizes.filter((size) => size === 10).length).toBeGreaterThanOrEqual(4);
  });

  it("do not take a machine that stands still for a Terraform that has no more", async () => {
    const clock = new StandstillClock(15, 200);
    const sizes: number[] = [];
    const rounds = new Rounds<Call>(clock, new AbortController().signal, async (calls) => {
      sizes.push(calls.length);
      for (const call of calls) call.done();
    });
    let left = 10;
    const call = { reject: () => undefined, done: () => void left-- };
    for (let n = 0; n < 10; n++) void clock.wait(n < 3 ? n * 5 : 200 + n / 100).then(() => rounds.add(call));
    await clock.runUntil(() => left === 0);
    expect(sizes).toEqual([10]);
  });

  it("leave what is better off with the next one to it, and nothing to the end", async () => {
    const clock = new EventClock();
    const sizes: number[] = [];
    const run = async (calls: readonly Call[]): Promise<void> => {
      sizes.push(calls.length);
      await clock.wait(10);
      for (const call of calls) call.done();
    };
    const rounds = new Rounds<Call>(clock, new AbortController().signal, run, (calls) => calls.slice(0, 4));
    let left = 60;
    const call = (): Call => ({
      reject: () => undefined,
      done: () => void (left-- > 5 && clock.wait(1).then(() => rounds.add(call()))),
    });
    for (let n = 0; n < 5; n++) rounds.add(call());
    await clock.runUntil(() => left === 0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(60);
    // The first five might have been all there were; of the last, no more than four are left.
    expect(sizes.slice(0, 13)).toEqual([5, ...Array.from({ length: 12 }, () => 4)]);
  });

  it("tell of the calls that were left before, so that none is left for ever", async () => {
    const clock = new EventClock();
    const names = ["usual", "usual", "usual", "usual", "usual", "rare"];
    const done: string[] = [];
    const sizes: number[] = [];
    const run = async (calls: readonly (Call & { readonly name: string })[]): Promise<void> => {
      sizes.push(calls.length);
      await clock.wait(10);
      for (const call of calls) call.done();
    };
    const rounds = new Rounds<Call & { readonly name: string }>(clock, new AbortController().signal, run, (calls, left) =>
      calls.filter((call) => call.name !== "rare" || left.has(call)),
    );
    const add = (name: string): void =>
      rounds.add({
        name,
        reject: () => undefined,
        done: () => {
          done.push(name);
          if (done.length < 30) void clock.wait(1).then(() => add(names.shift() ?? "usual"));
        },
      });
    for (let n = 0; n < 3; n++) add("usual");
    await clock.runUntil(() => done.length >= 30);
    expect(done.indexOf("rare")).toBe(8);
    expect(sizes.slice(0, 5)).toEqual([3, 3, 2, 3, 3]);
  });

  it("do not make a lone call wait long", async () => {
    const clock = new EventClock();
    let done = false;
    const rounds = new Rounds<Call>(clock, new AbortController().signal, async (calls) => {
      for (const call of calls) call.done();
    });
    rounds.add({
      reject: () => undefined,
      done: () => {
        done = true;
      },
    });
    await clock.runUntil(() => done);
    expect(clock.now()).toBeLessThanOrEqual(50);
  });

  it("refuse what waits when the run is interrupted", async () => {
    const run = new AbortController();
    const rejected: string[] = [];
    const rounds = new Rounds<Call>(new EventClock(), run.signal, async () => undefined);
    const call = { done: () => undefined, reject: (error: Error) => rejected.push(error.message) };
    rounds.add(call);
    run.abort();
    rounds.add(call);
    expect(rejected).toEqual(["Interrupted before it was written.", "Interrupted before it was written."]);
  });
});

describe("a crowd of reads", () => {
  /** Asks at these times; the answers in order. */
  async function asked(
    times: readonly number[],
    { singles, clock = new EventClock(), others = [] }: { singles?: number; clock?: EventClock; others?: readonly number[] } = {},
  ): Promise<boolean[]> {
    const crowd = new Crowd(clock, singles);
    for (const at of others) void clock.wait(at).then(() => crowd.heedOthers());
    const answers: boolean[] = [];
    const all = times.map(async (at, index) => {
      await clock.wait(at);
      answers[index] = await crowd.isMany();
    });
    let done = false;
    void Promise.all(all).then(() => {
      done = true;
    });
    await clock.runUntil(() => done);
    return answers;
  }

  it("is many as soon as more than three come within a moment, the first of them too", async () => {
    expect(await asked([0, 5, 10, 15, 200])).toEqual([true, true, true, true, true]);
  });

  it("is many from the fourth on when they come one by one", async () => {
    expect(await asked([0, 100, 200, 300, 400])).toEqual([false, false, false, true, true]);
  });

  it("counts those of an earlier moment", async () => {
    expect(await asked([0, 100, 105, 110, 115])).toEqual([false, true, true, true, true]);
  });

  it("waits for company for as long as other reads come: theirs may be next", async () => {
    const others = Array.from({ length: 40 }, (_, index) => 20 * index);
    expect(await asked([0, 150, 300, 450, 600], { others })).toEqual([true, true, true, true, true]);
    expect(await asked([0, 150], { others })).toEqual([false, false]);
  });

  it("waits for company again when some has come", async () => {
    expect(await asked([0, 30, 60, 90])).toEqual([true, true, true, true]);
  });

  it("does not take a machine that stands still for silence", async () => {
    expect(await asked([0, 5, 200.1, 200.2], { clock: new StandstillClock(6, 200) })).toEqual([true, true, true, true]);
  });

  it("takes the number that the endpoint gives for few", async () => {
    expect(await asked([0, 100], { singles: 1 })).toEqual([false, true]);
    expect(await asked([0], { singles: 0 })).toEqual([true]);
  });
});
