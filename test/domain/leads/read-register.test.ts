import { expect, test } from "vitest";
import { readRegister } from "../../../shared/domain/leads/read-register.ts";

const table = (...rows: readonly string[][]) => ({ records: rows.map((cells, line) => ({ line: line + 1, cells })) });

const header = [
  "法人の名称",
  "法人番号(JCN)",
  "主たる事務所の住所",
  "代表電話番号",
  "ホームページアドレス",
  "事業の種類",
];

test("a register is read with its headings below a title, each row with an outcome", () => {
  const rows = readRegister(
    table(
      ["公益法人の一覧"],
      header,
      [
        "公益財団法人北区文化財団",
        "7000012050002",
        "東京都北区王子1-2-3",
        "03-3908-1111",
        "https://kita.example.jp",
        "文化及び芸術の振興",
      ],
      ["", "", "", "", "", ""],
      ["公益財団法人どこか", "7000012050003", "どこか遠く", "", "", ""],
      ["", "7000012050002", "東京都北区王子1-2-3", "", "", ""],
    ),
  );
  expect(rows).toEqual([
    {
      record: 1,
      facts: {
        tradeName: "公益財団法人北区文化財団",
        tradeNameKana: "",
        corporateNumber: "7000012050002",
        municipalityCode: "131172",
        fullAddress: "東京都北区王子1-2-3",
        phone: "+81339081111",
        webSiteUrl: "https://kita.example.jp/",
        fields: ["H"],
        activities: "",
      },
    },
    { record: 3, problem: "area_missing" },
    { record: 4, problem: "name_missing" },
  ]);
});

test("a number with a wrong check digit is no corporate number", () => {
  const [row] = readRegister(table(header, ["みどりの会", "7000012050003", "東京都北区王子1", "", "", ""])) ?? [];
  expect(row).toMatchObject({ facts: { tradeName: "みどりの会" } });
  expect(row).not.toHaveProperty("facts.corporateNumber");
});

test("a table that names no organisations is no register", () => {
  expect(readRegister(table(["イベント名", "開始日"], ["講座", "2026-12-01"]))).toBeUndefined();
});
