import { route } from "../../http/work.ts";
import * as api from "./training.api.ts";
import * as command from "./training.commands.ts";

export const trainingRoutes = [
  route(api.getTraining, command.getTrainingCommand),
  route(api.recordTraining, command.recordTrainingCommand),
  route(api.strikeTraining, command.strikeTrainingCommand),
];
