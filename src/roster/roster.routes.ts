import { route } from "../http/work.ts";
import * as api from "./import.api.ts";
import * as command from "./import.commands.ts";
import { takeOutRosterCommand } from "./out.commands.ts";
import * as peopleApi from "./people.api.ts";
import * as people from "./people.commands.ts";
import * as units from "./unit.commands.ts";

export const rosterRoutes = [
  route(api.bringRoster, command.bringRosterCommand),
  route(api.listRosters, command.listRostersCommand),
  route(api.getRoster, command.getRosterCommand),
  route(api.listRosterLines, command.listRosterLinesCommand),
  route(api.matchRoster, command.matchRosterCommand),
  route(api.commitRoster, command.commitRosterCommand),
  route(api.undoRoster, command.undoRosterCommand),
  route(api.discardRoster, command.discardRosterCommand),
  route(api.takeOutRoster, takeOutRosterCommand),
  route(peopleApi.listPeople, people.listPeopleCommand),
  route(peopleApi.getPerson, people.getPersonCommand),
  route(peopleApi.listPersonViewers, people.listPersonViewersCommand),
  route(peopleApi.correctPerson, people.correctPersonCommand),
  route(peopleApi.markLeft, people.markLeftCommand),
  route(peopleApi.listUnits, units.listUnitsCommand),
  route(peopleApi.getUnit, units.getUnitCommand),
  route(peopleApi.correctUnit, units.correctUnitCommand),
];
