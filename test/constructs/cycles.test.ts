import fc from "fast-check";
import { type Edge, findCircle, withoutCircles } from "../../constructs/cycles";

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
