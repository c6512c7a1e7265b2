import { expect, test } from "vitest";
import { fieldAnswers } from "../../../src/tab/field/field-answers.ts";
import { buildBoard, buildCheckIn, buildField, buildResponse } from "../../builders.ts";

const field = buildField({ key: "2.3" });

test("answers about the field come newest first, with the office and without the person", () => {
  const answers = fieldAnswers(
    buildBoard({
      checkIns: [buildCheckIn()],
      responses: [
        buildResponse({ answeredAt: "2026-11-20T08:00:00.000Z" }),
        buildResponse({ revision: 2, answeredAt: "2026-11-21T08:00:00.000Z" }),
        buildResponse({ item: "2.6-L1-S1" }),
      ],
    }),
    field,
  );
  expect(answers.map(({ answeredAt }) => answeredAt.slice(0, 10))).toEqual(["2026-11-21", "2026-11-20"]);
  expect(answers[0]?.unit).toBe("Jugendamt");
  expect(JSON.stringify(answers)).not.toContain("Mitglied");
});

test("only the newest are kept, and a unit that is gone has no name", () => {
  const responses = [1, 2, 3].map((revision) => buildResponse({ revision }));
  const answers = fieldAnswers(buildBoard({ responses }), field, 2);
  expect(answers).toHaveLength(2);
  expect(answers[0]).toHaveProperty("unit", undefined);
});
