import { z } from "zod";
import type { Contract } from "../../kernel/contract.ts";
import { idOf } from "../../kernel/id.ts";
import { May } from "../../kernel/policy.ts";
import { Nothing } from "../../kernel/schema.ts";

export const ViewId = idOf<"register_view">();

/** A way of looking at the register that somebody keeps: filters, order and columns as its address has them. */
export const RegisterView = z
  .object({
    id: ViewId,
    accountId: idOf<"account">(),
    name: z.string(),
    search: z.string(),
    /** Where those who run the bodies of the place see it too; null while it is one's own. */
    sharedIn: idOf<"jurisdiction">().nullable(),
    version: z.int().positive(),
  })
  .meta({ title: "Register" });
export type RegisterView = z.output<typeof RegisterView>;

/** Views that the product brings along, in the order they are shown. */
export const broughtViews = [
  "all",
  "mine",
  "draft",
  "standing",
  "overdue",
  "ending",
  "no_basis",
  "no_end",
] as const;
export type BroughtView = (typeof broughtViews)[number];

const Name = z.string().trim().min(1).max(40);
/** `?term=overdue&columns=head`; nothing for the whole register. */
const Search = z
  .string()
  .max(2_000)
  .regex(/^(?:\?.*)?$/);
const Shared = idOf<"jurisdiction">().nullable();
const ByView = z.object({ id: ViewId });

const ListedView = RegisterView.extend({
  by: z.string(),
  sharedInName: z.string().nullable(),
  can: z.object({ change: May, delete: May }),
});
export type ListedView = z.output<typeof ListedView>;

export const listViews = {
  id: "view.list",
  method: "GET",
  path: "/register/views",
  summary:
    "The views of the register that the account keeps or that are shared with it, and the one it begins with.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    views: z.array(ListedView),
    /** The id of a kept view or the name of one that the product brings; null for the whole register. */
    start: z.string().nullable(),
  }),
  refusals: [],
} satisfies Contract;

export const saveView = {
  id: "view.save",
  method: "POST",
  path: "/register/views",
  summary: "Keep a way of looking at the register, for oneself or for those who run the bodies of a place.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: z.object({ name: Name, search: Search, sharedIn: Shared }),
  reply: z.object({ id: ViewId }),
  refusals: ["view.name-taken", "view.not-office", "body.classified", "view.too-many-kept"],
} satisfies Contract;

export const changeView = {
  id: "view.change",
  method: "POST",
  path: "/register/views/:id/change",
  summary: "Rename a view, share it or take it back, or let it show something else.",
  door: "signed_in",
  params: ByView,
  query: Nothing,
  body: z.object({ version: z.int().positive(), name: Name, search: Search, sharedIn: Shared }),
  reply: z.object({ id: ViewId }),
  refusals: [
    "view.unknown",
    "view.not-own",
    "view.not-office",
    "view.name-taken",
    "view.stale",
    "body.classified",
  ],
} satisfies Contract;

export const deleteView = {
  id: "view.delete",
  method: "POST",
  path: "/register/views/:id/delete",
  summary: "Let a kept view go.",
  door: "signed_in",
  params: ByView,
  query: Nothing,
  body: Nothing,
  reply: z.object({ id: ViewId }),
  refusals: ["view.unknown", "view.not-own"],
} satisfies Contract;

export const startWithView = {
  id: "view.start",
  method: "POST",
  path: "/register/views/start",
  summary: "Begin with this view whenever the register is opened; null begins with all of it.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: z.object({ view: z.union([ViewId, z.enum(broughtViews)]).nullable() }),
  reply: z.object({ start: z.string().nullable() }),
  refusals: ["view.unknown"],
} satisfies Contract;
