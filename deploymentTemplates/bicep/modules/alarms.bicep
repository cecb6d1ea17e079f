metadata description = 'Who hears that something is wrong, and of what.'

param name string
param location string
param email string
param site string
param host string
param logs string
param insights string
param vault string
param database string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  properties: {
    groupShortName: 'sevenwolden'
    enabled: true
    emailReceivers: [{ name: 'administrator', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource unhealthy 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-unhealthy'
  location: 'global'
  properties: {
    description: 'The bot takes no messages (/healthz/ready): its database can not be reached, or it does not start.'
    severity: 0
    enabled: true
    scopes: [site]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'health'
          metricName: 'HealthCheckStatus'
          operator: 'LessThan'
          threshold: 100
          timeAggregation: 'Average'
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

// From outside, so that it also notices when there is nothing left that could tell.
resource standstill 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-standstill'
  location: location
  kind: 'standard'
  tags: { 'hidden-link:${insights}': 'Resource' }
  properties: {
    Name: 'Whether anything stands still'
    Description: '/healthz/audit: a report that nobody got, a deadline that passed, a line that is full.'
    SyntheticMonitorId: '${name}-standstill'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [
      { Id: 'emea-nl-ams-azr' }
      { Id: 'emea-gb-db3-azr' }
      { Id: 'emea-se-sto-edge' }
    ]
    Request: { RequestUrl: 'https://${host}/healthz/audit', HttpVerb: 'GET' }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource stands 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-standstill'
  location: 'global'
  properties: {
    description: 'Something stands still, or the bot can not be reached: /healthz/audit says what, "cases audit" says more.'
    severity: 1
    enabled: true
    scopes: [standstill.id, insights]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: standstill.id
      componentId: insights
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: people.id }]
  }
}

// Each is a line of the bot's log; a law of the tests holds these words against those of the code.
var lines = [
  {
    name: 'undelivered'
    says: 'is set aside as undeliverable'
    severity: 1
    means: 'A message can not be delivered: "cases failures" says which and why.'
  }
  {
    name: 'token'
    says: 'The token that the bot answers with: '
    severity: 1
    means: 'The bot gets no token, or what proves who it is expires: /healthz/ready says what to mend.'
  }
  {
    name: 'audit'
    says: 'The audit found '
    severity: 1
    means: 'Something stands still: "cases audit" says what.'
  }
]

resource said 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for line in lines: {
    name: '${name}-${line.name}'
    location: location
    kind: 'LogAlert'
    properties: {
      description: line.means
      severity: line.severity
      enabled: true
      scopes: [logs]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT5M'
      autoMitigate: false
      // The table is there only once the bot has logged something.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: 'AppServiceConsoleLogs | where _ResourceId =~ "${site}" and ResultDescription contains "${line.says}"'
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]

resource fullDisk 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-disk'
  location: 'global'
  properties: {
    description: 'The disk of the database fills up: without room the bot takes no messages.'
    severity: 2
    enabled: true
    scopes: [database]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'disk'
          metricName: 'storage_percent'
          operator: 'GreaterThan'
          threshold: 80
          timeAggregation: 'Average'
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource vaultEvents 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: '${name}-vault'
  location: location
  properties: { source: vault, topicType: 'Microsoft.KeyVault.vaults' }

  // The vault says so 30 days ahead.
  resource expiring 'eventSubscriptions' = {
    name: 'expiring'
    properties: {
      destination: {
        endpointType: 'MonitorAlert'
        properties: {
          severity: 'Sev2'
          description: 'A secret or certificate of the bot expires soon, or has expired.'
          actionGroups: [people.id]
        }
      }
      eventDeliverySchema: 'CloudEventSchemaV1_0'
      filter: {
        includedEventTypes: [
          'Microsoft.KeyVault.CertificateNearExpiry'
          'Microsoft.KeyVault.CertificateExpired'
          'Microsoft.KeyVault.SecretNearExpiry'
          'Microsoft.KeyVault.SecretExpired'
        ]
      }
    }
  }
}
