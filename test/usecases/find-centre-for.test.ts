import { expect, test } from "vitest";
import { findCentreFor } from "../../shared/usecases/find-centre-for.ts";
import { aCentre } from "../support/builders.ts";
import { inMemoryCentres } from "../support/in-memory/centre-repository.ts";

const prefecture = aCentre({ centreId: "tokyo", kind: "prefecture", localGovernmentCodes: ["131091", "131172"] });
const sapporo = aCentre({ centreId: "sapporo", kind: "information", localGovernmentCodes: ["011002"] });
const find = findCentreFor({ centres: inMemoryCentres([prefecture, aCentre(), sapporo]) });
const idFor = async (code: string): Promise<string | undefined> => (await find(code))?.centreId;

test("a municipality's own desk comes before the prefecture's, even where that names it too", async () => {
  expect(await idFor("131172")).toBe("kita");
});

test("a municipality that the prefecture's desk serves is the prefecture's", async () => {
  expect(await idFor("131091")).toBe("tokyo");
});

test("a municipality that no desk names falls to the desk of its prefecture", async () => {
  expect(await idFor("132012")).toBe("tokyo");
});

test("a ward of a designated city belongs to the city's desk", async () => {
  expect(await idFor("011011")).toBe("sapporo");
});

test("where no desk serves, none is found", async () => {
  expect(await idFor("400009")).toBeUndefined();
});
