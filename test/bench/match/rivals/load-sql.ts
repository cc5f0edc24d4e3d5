import type { TableFile } from "./market-tables.ts";

/** How a database turns the text of a list into a list of whole numbers. */
export type ListOf = (column: string) => string;

/** Selects a table's columns as they are to be kept: as read, with lists made of their texts. */
export const keptColumns = ({ columns }: TableFile, listOf: ListOf): string =>
  columns.map(({ name, type }) => (type === "list" ? `${listOf(name)} AS ${name}` : name)).join(", ");

/** Column definitions for reading the file. */
export const readColumns = ({ columns }: TableFile): (readonly [name: string, type: string])[] =>
  columns.map(({ name, type }) => [name, type === "list" ? "text" : type]);
