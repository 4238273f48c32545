import { route } from "../http/work.ts";
import * as api from "./calendar.api.ts";
import * as command from "./calendar.commands.ts";

export const calendarRoutes = [
  route(api.listYears, command.listYearsCommand),
  route(api.setYear, command.setYearCommand),
];
