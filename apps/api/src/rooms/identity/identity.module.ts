import { Module, type DynamicModule } from "@nestjs/common";
import { loadDemoWorld } from "#catalogue/demo-world.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { DemoController } from "./demo.controller.js";
import { DEMO } from "./demo.token.js";
import { GetMe } from "./get-me.js";
import { IdentityController } from "./identity.controller.js";
import { OpenDemoSession } from "./open-demo-session.js";
import { Personas } from "./personas.js";

@Module({})
export class IdentityModule {
  /** @param demo adds the login as an invented person; without it those routes do not exist */
  static of(demo: boolean): DynamicModule {
    const personas = { provide: Personas, inject: [Vocabulary], useFactory: makePersonas };
    return {
      module: IdentityModule,
      controllers: demo ? [IdentityController, DemoController] : [IdentityController],
      providers: [{ provide: DEMO, useValue: demo }, GetMe, ...(demo ? [personas, OpenDemoSession] : [])],
    };
  }
}

function makePersonas({ catalogue }: Vocabulary): Personas {
  const today = new Date().toISOString().slice(0, 10);
  return new Personas(loadDemoWorld(catalogue, today), catalogue);
}
