import type { Routes } from '@angular/router';

/** Mounted at /licences: the list ('') and one licence (':id'). */
export const licencesRoutes: Routes = [];
