import type { ComponentChildren } from "preact";

interface DataTableProps<Key extends string> {
  readonly caption: string;
  /** The first column heads its row. */
  readonly columns: readonly { readonly key: Key; readonly label: string }[];
  readonly rows: readonly ({ readonly id: string } & Readonly<Record<NoInfer<Key>, ComponentChildren>>)[];
}

/** A table that scrolls in its own box; on phones each row is a card that names its columns. */
export const DataTable = <Key extends string>({ caption, columns, rows }: DataTableProps<Key>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls the box with the keys
  <section class="scroll" tabIndex={0} aria-label={caption}>
    <table class="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map(({ key, label }, index) =>
              index === 0 ? (
                <th key={key} scope="row" data-label={label}>
                  {row[key]}
                </th>
              ) : (
                <td key={key} data-label={label}>
                  {row[key]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
