import { z } from "zod";
import { roles } from "../kernel/actor.ts";
import { idOf } from "../kernel/id.ts";

/** A development zone is a place of its own, below the city or county that founded it. */
export const JurisdictionLevel = z.enum(["province", "city", "county", "township", "zone"]);
export type JurisdictionLevel = z.output<typeof JurisdictionLevel>;

export const Role = z.enum(roles);

export const Jurisdiction = z.object({
  id: idOf<"jurisdiction">(),
  /** Null for the top of the tenant's tree. */
  parentId: idOf<"jurisdiction">().nullable(),
  level: JurisdictionLevel,
  name: z.string(),
  nameEn: z.string(),
});
export type Jurisdiction = z.output<typeof Jurisdiction>;

/** A person as a picker or a page names one. */
export const PersonCard = z.object({
  id: idOf<"person">(),
  name: z.string(),
  post: z.string(),
  unit: z.object({ id: idOf<"unit">(), name: z.string(), shortName: z.string() }),
});
export type PersonCard = z.output<typeof PersonCard>;

const HeldRole = z.object({
  role: Role,
  /** The role holds here and in every place below. */
  jurisdiction: Jurisdiction.pick({ id: true, name: true, nameEn: true }),
});

/** The account that asks, as its own pages show it. */
export const Myself = z.object({
  tenant: z.object({ id: idOf<"tenant">(), name: z.string() }),
  account: z.object({ id: idOf<"account">(), login: z.string(), displayName: z.string() }),
  person: PersonCard.nullable(),
  roles: z.array(HeldRole),
});
export type Myself = z.output<typeof Myself>;

export const ApiKeyId = idOf<"api_key">();

/** A key without its secret, which is shown once and never stored. */
export const ApiKey = z.object({
  id: ApiKeyId,
  name: z.string(),
  /** The first characters, to tell keys apart: `zb_Xk3v`. */
  hint: z.string(),
  owner: z.object({ id: idOf<"account">(), displayName: z.string() }),
  /** Null: every role its owner holds, now and later. */
  roles: z.array(Role).nullable(),
  createdAt: z.iso.datetime({ offset: true }),
  expiresAt: z.iso.datetime({ offset: true }).nullable(),
  /** To the hour. */
  lastUsedAt: z.iso.datetime({ offset: true }).nullable(),
  revokedAt: z.iso.datetime({ offset: true }).nullable(),
});
export type ApiKey = z.output<typeof ApiKey>;
