/** How many cases a campaign draws: all of them by hand, a sixth where CI is set, for a change waits for those. */
export function campaignSize(whole: number): number {
  return process.env.CI ? Math.ceil(whole / 6) : whole;
}
