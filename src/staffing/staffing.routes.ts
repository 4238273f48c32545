import { route } from "../http/work.ts";
import { expertRoutes } from "./expert/expert.routes.ts";
import { liaisonRoutes } from "./liaison/liaison.routes.ts";
import { exportSecondments, listFiredLoans } from "./listing.api.ts";
import { exportSecondmentsCommand, listFiredLoansCommand } from "./listing.commands.ts";
import { postRoutes } from "./post/post.routes.ts";
import { secondmentRoutes } from "./secondment.routes.ts";
import { trainingRoutes } from "./training/training.routes.ts";

export const staffingRoutes = [
  ...secondmentRoutes,
  route(exportSecondments, exportSecondmentsCommand),
  route(listFiredLoans, listFiredLoansCommand),
  ...postRoutes,
  ...liaisonRoutes,
  ...trainingRoutes,
  ...expertRoutes,
];
