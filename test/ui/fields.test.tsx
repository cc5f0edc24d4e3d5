import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { CheckboxGroup } from "../../shared/ui/checkbox-group.tsx";
import { DataTable } from "../../shared/ui/data-table.tsx";
import { FormToken } from "../../shared/ui/form-token.tsx";
import { RadioGroup } from "../../shared/ui/radio-group.tsx";
import { SelectField } from "../../shared/ui/select-field.tsx";
import { SummaryList } from "../../shared/ui/summary-list.tsx";
import { TextArea } from "../../shared/ui/text-area.tsx";
import { TextField } from "../../shared/ui/text-field.tsx";

const options = [
  { value: "a", label: "いち" },
  { value: "b", label: "に" },
];

describe("a field", () => {
  test("has its name as id, and its hint and error as description", () => {
    const html = renderToString(
      <TextField name="phone" label="電話" hint="例" error="違います" value='"><b>' required />,
    );
    expect(html).toContain('<label class="label" for="phone">');
    expect(html).toContain('aria-describedby="phone-hint phone-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain("必須");
    expect(html).toContain('value="&quot;>&lt;b>"');
  });

  test("of several lines keeps a first empty line", () => {
    expect(renderToString(<TextArea name="text" label="文" value={"\nあ"} />)).toContain(">\n\nあ</textarea>");
  });

  test("of choices leads errors to the first choice and shows what was chosen", () => {
    const radios = renderToString(<RadioGroup name="kind" label="種類" options={options} value="b" />);
    expect(radios).toContain('id="kind" name="kind" value="a"');
    expect(radios).toContain('id="kind-b" name="kind" value="b" checked');
    const ticks = renderToString(<CheckboxGroup name="day" label="曜日" options={options} values={["a", "b"]} />);
    expect(ticks.match(/ checked/g)).toHaveLength(2);
    const select = renderToString(<SelectField name="pref" label="県" options={options} value="b" />);
    expect(select).toContain('<option value="b" selected>');
  });
});

test("an answer that was left out is said to be so, and each change link names what it changes", () => {
  const html = renderToString(<SummaryList rows={[{ label: "電話", value: "", changeHref: "/x" }]} />);
  expect(html).toContain("回答なし");
  expect(html).toContain('変更<span class="visually-hidden">（電話）</span>');
});

test("the field for robots is kept from people, keyboards and screen readers", () => {
  const html = renderToString(<FormToken token="t" />);
  expect(html).toContain('class="honeypot" aria-hidden="true"');
  expect(html).toMatch(/name="website"[^>]*tabindex="-1"/i);
});

test("each cell of a table names its column for phones, and the first heads its row", () => {
  const columns = [
    { key: "name", label: "名前" },
    { key: "age", label: "日数" },
  ] as const;
  const html = renderToString(
    <DataTable caption="表" columns={columns} rows={[{ id: "1", name: "会", age: "3日" }]} />,
  );
  expect(html).toContain('<th scope="row" data-label="名前">会</th><td data-label="日数">3日</td>');
});
