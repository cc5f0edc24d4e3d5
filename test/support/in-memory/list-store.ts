import type { ListStore } from "../../../shared/ports/list-store.ts";

export interface InMemoryLists extends ListStore {
  readonly files: Map<string, Uint8Array>;
}

export const inMemoryLists = (): InMemoryLists => {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    put: async (key, content) => {
      files.set(key, content);
    },
    get: async (key) => files.get(key),
    size: async (key) => files.get(key)?.length,
    uploadForm: async (prefix, { returnTo }) => ({
      action: "https://lists.s3.example/",
      fields: { key: `${prefix}\${filename}`, success_action_redirect: returnTo },
    }),
  };
};
