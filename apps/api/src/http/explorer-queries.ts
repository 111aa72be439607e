/** What the explorer opens on, a tab each: what integrators ask first. None needs an id or an account. */
export const explorerQueries: readonly string[] = [
  `# Deals, each with the words that its value rests on: who said them, and through whom.
# Ctrl-Enter (or the button) runs the query. What it costs stands in extensions.cost, below the data.
query Deals {
  deals(first: 10) {
    totalCount
    nodes {
      caption
      status
      value {
        asStated
        lower
        upper
        currency
      }
      evidence(field: "value", first: 3) {
        certainty
        passage {
          exact
        }
        chain {
          sourceKind
          described
          source {
            caption
          }
        }
        article {
          headline
          outlet {
            caption
          }
        }
      }
    }
  }
}
`,
  `# Deals of which nothing that is known says otherwise (possibly) or all says so (certainly), by value.
query LargeDeals {
  deals(
    filter: {
      value: { possibly: { gte: { value: "1000000000", currency: "USD" } } }
      announced: { certainly: { before: "2020" } }
    }
    orderBy: { field: VALUE, direction: DESC }
    first: 10
  ) {
    totalCount
    nodes {
      caption
      value {
        asStated
      }
    }
    facets(fields: [TYPE, PARTIES], first: 5) {
      field
      counts {
        value
        record {
          caption
        }
        count
      }
    }
  }
}
`,
  `# Names and aliases in any script, best match first.
query Search {
  search(text: "норвегия") {
    record {
      id
      kind
      caption
    }
  }
}
`,
  `# A state and all that leads to it. A link has two ends: linksBack reads it from this one.
query State {
  states(name: "Russia", first: 1) {
    nodes {
      caption
      iso2
      names {
        name
      }
      linksBack(first: 20) {
        totalCount
        edges {
          reverse
          role
          realisation
          certainty
          node {
            kind
            caption
          }
        }
      }
    }
  }
}
`,
  `# What kinds of record there are, and what each one's fields hold.
query Kinds {
  kinds {
    kind
    label
    description
    list
    fields {
      name
      label
      holds
      type
    }
  }
}
`,
  `# What was published, changed or withdrawn. Keep endCursor and ask again after it: nothing is missed.
query Changes {
  changes(first: 10) {
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      sequence
      at
      action
      kind
      record {
        caption
      }
    }
  }
}
`,
  `# How vague words are read: "several" is two or more. A published entry never changes.
query Vague {
  interpret(kind: DEAL, field: "value", asStated: "several billion dollars") {
    value {
      ... on Amount {
        lower
        upper
        currency
      }
    }
  }
  vagueness {
    version
  }
}
`,
];
