import { expect, test } from "vitest";
import { NotFound } from "../../../shared/domain/errors.ts";
import { aCentre } from "../../support/builders.ts";
import { describeStores } from "../../support/stores.ts";

describeStores("CentreRepository", (newStores) => {
  test("a centre is saved, and saved again with a change", async () => {
    const { centres } = await newStores();
    await centres.save(aCentre());
    await centres.save(aCentre({ phone: "+81339081112" }));
    expect(await centres.get(aCentre().centreId)).toEqual(aCentre({ phone: "+81339081112" }));
  });

  test("an unknown centre is not found", async () => {
    const { centres } = await newStores();
    expect(await centres.find(aCentre().centreId)).toBeUndefined();
    await expect(centres.get(aCentre().centreId)).rejects.toThrow(NotFound);
  });

  test("centres are listed by id", async () => {
    const { centres } = await newStores();
    for (const centreId of ["tokyo", "chofu", "kita"]) await centres.save(aCentre({ centreId }));
    expect((await centres.list()).map(({ centreId }) => centreId)).toEqual(["chofu", "kita", "tokyo"]);
  });
});
