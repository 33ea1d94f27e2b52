import fc from "fast-check";
import { type Edge, findCircle, lastOfCircles, withoutCircles } from "../../constructs/cycles";

const edges = fc
  .integer({ min: 1, max: 8 })
  .chain((most) => fc.array(fc.record({ from: fc.nat(most), to: fc.nat(most) }), { maxLength: 24 }))
  .map((list): Edge<number>[] => list);

/** Whether some order puts every node after those it needs: what is left when nodes that need nothing are taken away. */
function fitsInOrder(list: readonly Edge<number>[]): boolean {
  let rest = [...list];
  for (let before = -1; before !== rest.length; ) {
    before = rest.length;
    rest = rest.filter(({ to }) => rest.some(({ from }) => from === to));
  }
  return rest.length === 0;
}

describe("withoutCircles", () => {
  it("keeps an order possible, wherever the firm edges leave one", () => {
    fc.assert(
      fc.property(edges, edges, (firm, optional) => {
        const accepted = withoutCircles(firm, optional);
        fc.pre(fitsInOrder(firm));
        expect(fitsInOrder([...firm, ...accepted])).toBe(true);
      }),
    );
  });

  it("leaves out nothing that could stand: each edge left out closes a circle with those before it", () => {
    fc.assert(
      fc.property(edges, edges, (firm, optional) => {
        fc.pre(fitsInOrder(firm));
        const accepted = withoutCircles(firm, optional);
        optional.forEach((edge, index) => {
          if (accepted.has(edge)) return;
          const earlier = optional.slice(0, index).filter((one) => accepted.has(one));
          expect(fitsInOrder([...firm, ...earlier, edge])).toBe(false);
        });
      }),
    );
  });

  it("walks long chains and rings", () => {
    const ring = Array.from({ length: 20_000 }, (_, index) => ({ from: index, to: (index + 1) % 20_000 }));
    const accepted = withoutCircles(ring.slice(0, -1), ring.slice(-1));
    expect(accepted.size).toBe(0);
    expect(findCircle(ring.slice(0, -1))).toBeUndefined();
    expect(findCircle(ring)).toHaveLength(20_000);
  });
});

describe("lastOfCircles", () => {
  const inOrder = (a: Edge<number>, b: Edge<number>) => a.from - b.from;
  const givenUp = (firm: readonly Edge<number>[], loose: readonly Edge<number>[]) => lastOfCircles(firm, loose, inOrder);

  it("leaves an order possible, wherever the firm edges leave one", () => {
    fc.assert(
      fc.property(edges, edges, (firm, loose) => {
        fc.pre(fitsInOrder(firm));
        const last = givenUp(firm, loose);
        expect(fitsInOrder([...firm, ...loose.filter((edge) => !last.has(edge))])).toBe(true);
      }),
    );
  });

  it("gives up only what is the last of a circle, one of each ring, and nothing where there is none", () => {
    fc.assert(
      fc.property(edges, (loose) => {
        const last = givenUp([], loose);
        for (const edge of loose) {
          const before = loose.filter((other) => inOrder(other, edge) < 0);
          if (fitsInOrder(before)) expect(last.has(edge)).toBe(!fitsInOrder([...before, edge]));
        }
      }),
    );
    const ring = Array.from({ length: 5000 }, (_, index) => ({ from: index, to: (index + 1) % 5000 }));
    expect([...givenUp([], ring)]).toEqual([{ from: 4999, to: 0 }]);
  });

  it("brings nothing back when edges are added, whatever the order they are given in", () => {
    fc.assert(
      fc.property(edges, edges, edges, edges, (firm, loose, moreFirm, moreLoose) => {
        const before = givenUp(firm, loose);
        const later = givenUp([...moreFirm, ...firm], [...moreLoose, ...loose].reverse());
        expect([...before].filter((edge) => !later.has(edge))).toEqual([]);
      }),
    );
  });
});

describe("findCircle", () => {
  it("finds one where there is one, and each of its nodes needs the next", () => {
    fc.assert(
      fc.property(edges, (list) => {
        const circle = findCircle(list);
        expect(circle === undefined).toBe(fitsInOrder(list));
        circle?.forEach((node, index) => {
          const next = circle[(index + 1) % circle.length];
          expect(list.some(({ from, to }) => from === node && to === next)).toBe(true);
        });
      }),
    );
  });
});
