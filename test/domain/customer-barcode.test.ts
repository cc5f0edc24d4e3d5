import { expect, test } from "vitest";
import { addressNumberOf, customerBarcodeOf } from "../../shared/domain/customer-barcode.ts";
import { aSenior } from "../support/builders.ts";

// Examples of Japan Post's manual, p. 17 to 21, and of our own.
test.each([
  ["1丁目3番2号 郵便プラザ503室", "1-3-2-503"],
  ["東3丁目-20-5 郵便・A&bコーポB604号", "3-20-5B604"],
  ["6丁目7-14　ABCビル2F", "6-7-14-2"],
  ["3丁目80-25 J1ビル2-B", "3-80-25J1-2B"],
  ["29丁目1524-23　第2郵便ハウス501", "29-1524-23-2-501"],
  ["９番地９", "9-9"],
  ["三丁目十二番二十三号", "3-12-23"],
  ["一〇二番地の5", "102-5"],
  ["百二十番地", "120"],
  ["1−2−3 コーポ八重桜", "1-2-3"],
  ["", ""],
])("of %s the barcode holds %s", (address, number) => {
  expect(addressNumberOf(address)).toBe(number);
});

const barcodeOf = (address: Partial<ReturnType<typeof aSenior>["address"]>) =>
  customerBarcodeOf({ ...aSenior().address, ...address });

test("the postal code stands before it without its dash", () => {
  expect(barcodeOf({ postalCode: "1140022", cityBlock: "9番地9" })).toBe("11400229-9");
});

test("a block number written with the town counts, a number in the town's name does not", () => {
  expect(barcodeOf({ streetAddress: "王子一丁目", cityBlock: "2-3" })).toBe("11400221-2-3");
  expect(barcodeOf({ streetAddress: "北七条", cityBlock: "2-3" })).toBe("11400222-3");
});

test("it ends at its twentieth place, and never inside a letter", () => {
  expect(barcodeOf({ postalCode: "0640804", cityBlock: "29丁目1524-23　第2郵便ハウス501" })).toBe(
    "064080429-1524-23-2-",
  );
  expect(barcodeOf({ postalCode: "9100067", cityBlock: "3丁目80-25", buildingNameEtc: "J1ビル2-B" })).toBe(
    "91000673-80-25J1-2",
  );
});

test("without a postal code there is none", () => {
  expect(barcodeOf({ postalCode: undefined })).toBeUndefined();
});
