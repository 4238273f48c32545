import type { Day } from "../kernel/day.ts";
import { cityAccounts } from "./accounts.data.ts";
import { buildingBodies } from "./bodies.building.data.ts";
import { campaignBodies } from "./bodies.campaign.data.ts";
import { endedBodies } from "./bodies.ended.data.ts";
import { peopleBodies } from "./bodies.people.data.ts";
import { projectBodies } from "./bodies.project.data.ts";
import { relatedBodies } from "./bodies.related.data.ts";
import { safetyBodies } from "./bodies.safety.data.ts";
import { serviceBodies } from "./bodies.service.data.ts";
import { zoneBodies } from "./bodies.zone.data.ts";
import { countFrom } from "./calendar.data.ts";
import { cityCampaigns, cityViews } from "./campaign.data.ts";
import type { City } from "./city.model.ts";
import { composeBody } from "./compose.data.ts";
import { cityPersons } from "./people.data.ts";
import { citySecondments } from "./secondments.data.ts";
import { cityJurisdictions, cityUnits } from "./units.data.ts";

const sketches = [
  zoneBodies,
  projectBodies,
  serviceBodies,
  peopleBodies,
  safetyBodies,
  campaignBodies,
  buildingBodies,
  endedBodies,
  relatedBodies,
].flat();

/**
 * Lanchuan as it stands on a day. All days of its bodies are counted from `today`, so that the city is alive whenever
 * it is opened: some bodies end soon, one is overdue, one was founded by word of mouth last week.
 */
export function cityOn(today: Day): City {
  const at = countFrom(today);
  return {
    tenant: "lanchuan",
    name: "岚川市",
    nameEn: "Lanchuan",
    jurisdictions: cityJurisdictions,
    units: cityUnits,
    persons: cityPersons,
    accounts: cityAccounts,
    bodies: sketches.map((sketch) => composeBody(sketch, at)),
    campaigns: cityCampaigns,
    views: cityViews,
    secondments: citySecondments,
    at,
  };
}
