metadata description = 'PostgreSQL, within the network only. Its user belongs to the bot, which makes its tables itself.'

param name string
param location string
param subnet string
param zone string
@secure()
param password string
param sku string
param backupDays int

var user = 'sevenwolden'

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  sku: { name: sku, tier: 'Burstable' }
  properties: {
    version: '17'
    administratorLogin: user
    administratorLoginPassword: password
    authConfig: { activeDirectoryAuth: 'Disabled', passwordAuth: 'Enabled' }
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: backupDays, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
    network: { delegatedSubnetResourceId: subnet, privateDnsZoneArmResourceId: zone, publicNetworkAccess: 'Disabled' }
    // Sunday night, Amsterdam: the bot waits meanwhile and goes on by itself.
    maintenanceWindow: { customWindow: 'Enabled', dayOfWeek: 0, startHour: 2, startMinute: 0 }
  }

  resource database 'databases' = {
    name: 'sevenwolden'
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  }

  resource tls 'configurations' = {
    name: 'ssl_min_protocol_version'
    properties: { value: 'TLSv1.2', source: 'user-override' }
    dependsOn: [database]
  }
}

output id string = server.id
output host string = server.properties.fullyQualifiedDomainName
output database string = server::database.name
output user string = user
