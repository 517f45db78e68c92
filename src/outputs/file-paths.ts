import { homePath, itemPath, type Place, type Section } from '#model/paths';

/** A file of data that the whole site has one of, in each language that is named. */
export function siteFile(place: Place, language: string, name: string): string {
  return `${homePath(place, language)}${name}`;
}

/** A file of data beside the page of one thing. */
export function itemFile(place: Place, language: string, section: Section, id: string, name: string): string {
  return `${itemPath(place, language, section, id)}${name}`;
}

/** A file that no language has a version of. */
export function sharedFile(place: Place, name: string): string {
  return `${place.base}/${name}`;
}
