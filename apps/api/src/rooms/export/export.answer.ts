import { Out } from "#edge/release/out.js";
import { ViewAnswer } from "#edge/release/view.answer.js";

export class ExportAnswer {
  @Out("moment") madeAt: string;
  @Out(() => ViewAnswer, { description: "Every sheet that may be taken along, also what was taken out of the binder." })
  view: ViewAnswer;
}
