// A HashiCorp Vault server and command line for the tests, built from the Go module:
// 1.13.0 is the newest release under MPL-2.0 whose published sdk compiles and starts.
package main

import (
	"os"

	"github.com/hashicorp/vault/command"
)

func main() {
	os.Exit(command.Run(os.Args[1:]))
}
