import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, type Env } from '@app/platform';
import { ENTITIES, MODULES } from './modules.js';
import { PromptEnd } from './prompt-end.js';

/** The whole product: the platform and every module. The sandbox joins only when the configuration says so. */
@Module({})
export class AppModule {
  static forRoot(env: Env, extra: DynamicModule[] = [], preview = false): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(env, ENTITIES, preview), ...MODULES, ...extra], providers: [PromptEnd] };
  }
}
