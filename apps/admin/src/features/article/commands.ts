import { graphql } from '../../generated/index.ts';

export const OpenReviewDocument = graphql(`
  mutation OpenReview($input: OpenReviewInput!) {
    openReview(input: $input) {
      __typename
      ... on Review {
        id
        version
      }
      ... on Failure {
        message
      }
    }
  }
`);

export const ProposeDocument = graphql(`
  mutation Propose($input: ProposeClaimsInput!) {
    proposeClaims(input: $input) {
      __typename
      ... on Proposed {
        review {
          id
          version
        }
        claims {
          id
        }
      }
      ... on Failure {
        message
      }
      ... on Invalid {
        issues {
          code
          path
          message
        }
      }
    }
  }
`);

export const WithdrawDocument = graphql(`
  mutation Withdraw($input: WithdrawClaimInput!) {
    withdrawClaim(input: $input) {
      __typename
      ... on Failure {
        message
      }
    }
  }
`);

export const WithdrawClaimsDocument = graphql(`
  mutation WithdrawSeveral($input: WithdrawClaimsInput!) {
    withdrawClaims(input: $input) {
      __typename
      ... on Failure {
        message
      }
      ... on Invalid {
        issues {
          path
          message
        }
      }
    }
  }
`);

export const SubmitDocument = graphql(`
  mutation Submit($input: SubmitReviewInput!) {
    submitReview(input: $input) {
      __typename
      ... on Failure {
        message
      }
    }
  }
`);

export const ExcludeDocument = graphql(`
  mutation Exclude($input: SetExcludedRangesInput!) {
    setExcludedRanges(input: $input) {
      __typename
      ... on Failure {
        message
      }
    }
  }
`);

export const DescribeDocument = graphql(`
  mutation Describe($input: DescribeArticleInput!) {
    describeArticle(input: $input) {
      __typename
      ... on Failure {
        message
      }
      ... on Invalid {
        issues {
          path
          message
        }
      }
    }
  }
`);
