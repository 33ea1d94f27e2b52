/** Seconds of ours and of the yardstick; the one that goes first takes turns, so that neither always finds the machine warm. */
export async function inTurn(
  turn: number,
  ours: () => Promise<number>,
  yardstick: () => Promise<number>,
): Promise<{ ours: number; yardstick: number }> {
  if (turn % 2 === 0) return { ours: await ours(), yardstick: await yardstick() };
  const first = await yardstick();
  return { ours: await ours(), yardstick: first };
}
