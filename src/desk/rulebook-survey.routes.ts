import { route } from "../http/work.ts";
import * as api from "./rulebook-survey.api.ts";
import * as command from "./rulebook-survey.commands.ts";

export const surveyRoutes = [
  route(api.tryChoice, command.tryChoiceCommand),
  route(api.countFired, command.countFiredCommand),
  route(api.listFired, command.listFiredCommand),
];
