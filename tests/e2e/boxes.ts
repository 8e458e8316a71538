import type { Page } from 'playwright-core'

/** Where something stands on the screen, in px. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export const boxesOf = (page: Page, selector: string): Promise<Box[]> =>
  page.locator(selector).evaluateAll(all =>
    all.map(one => {
      const { x, y, width, height } = one.getBoundingClientRect()
      return { x, y, width, height }
    })
  )

/** Whether any two of them share a point. */
export const overlapping = (boxes: Box[]): boolean =>
  boxes.some((one, index) =>
    boxes
      .slice(index + 1)
      .some(
        other =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height
      )
  )
