import { expect, it } from "vitest";
import { delimitedText } from "../../src/core/delimited-text.ts";

it("keeps separators, quotation marks and line ends within their cell", () => {
  expect(delimitedText([["a;b", 'sagt "ja"'], ["eins\nzwei"]], ";")).toBe('"a;b";"sagt ""ja"""\r\n"eins\nzwei"\r\n');
  expect(delimitedText([["a", "b"]], "\t")).toBe('"a"\t"b"\r\n');
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n", "  =1", "＝1", "＠x"])(
  "makes no formula of %j",
  (cell) => expect(delimitedText([[cell]], ";")).toBe(`"'${cell}"\r\n`),
);

it.each(["Läuft", "3-4 Mal", "a=b", ""])("leaves %j as it is", (cell) =>
  expect(delimitedText([[cell]], ";")).toBe(`"${cell}"\r\n`),
);
