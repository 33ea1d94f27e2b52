import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../house/documents";
import { printPage } from "./page";
import { moments, type Row } from "./row";
import { table } from "./table";

const path = join(repository, "docs/messages.md");

/** With UPDATE_MESSAGES set, the page is written first. */
it("is printed from the table", () => {
  if (process.env.UPDATE_MESSAGES) writeFileSync(path, printPage(table));
  expect(readFileSync(path, "utf8")).toBe(printPage(table));
});

it("has rows of every moment, each with a message", () => {
  expect(new Set(table.map(({ found }) => found))).toEqual(new Set(moments));
  const isMere = ({ code, message }: Row) => (code === 0 ? !message.startsWith("Warning: ") : message === "");
  expect(table.filter(isMere)).toEqual([]);
});
